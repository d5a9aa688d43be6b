// A record: which places cooperate in what.
package io.nhan;

import java.util.List;
import java.util.Optional;

/** Which places cooperate in what. Its spans are copies, so it is whole even where a stream gave them long before. */
public final class Cooperation {
  private final Result result;
  private final int at;

  Cooperation(Result result, int at) {
    this.result = result;
    this.at = at;
  }

  /**
   * The places.
   *
   * @return one span a place, two or more; not to be changed
   */
  public List<Span> parties() {
    return result.spans(at + Header.COOPERATION_PARTIES, at + Header.COOPERATION_PARTY_COUNT);
  }

  /**
   * The fields.
   *
   * @return one span a category; not to be changed
   */
  public List<Span> fields() {
    return result.spans(at + Header.COOPERATION_FIELDS, at + Header.COOPERATION_FIELD_COUNT);
  }

  /**
   * The agreement.
   *
   * @return its span, or nothing
   */
  public Optional<Span> agreement() {
    return Span.part(result, at + Header.COOPERATION_AGREEMENT);
  }

  /**
   * The date.
   *
   * @return its span, or nothing
   */
  public Optional<Span> date() {
    return Span.part(result, at + Header.COOPERATION_DATE);
  }

  /**
   * The spans that the record rests on.
   *
   * @return in the order of the text; not to be changed
   */
  public List<Span> evidence() {
    return result.spans(at + Header.COOPERATION_EVIDENCE, at + Header.COOPERATION_EVIDENCE_COUNT);
  }
}
