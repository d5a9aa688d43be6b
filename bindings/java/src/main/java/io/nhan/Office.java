// A record: who holds which office where.
package io.nhan;

import java.util.List;
import java.util.Optional;

/** Who holds which office where. Its spans are copies, so it is whole even where a stream gave them long before. */
public final class Office {
  private final Result result;
  private final int at;

  Office(Result result, int at) {
    this.result = result;
    this.at = at;
  }

  /**
   * The person.
   *
   * @return the fullest mention
   */
  public Span person() {
    return new Span(result, at + Header.OFFICE_PERSON);
  }

  /**
   * The title.
   *
   * @return its span
   */
  public Span title() {
    return new Span(result, at + Header.OFFICE_TITLE);
  }

  /**
   * The place.
   *
   * @return its span; nothing for central offices. Where only a place within the province is named, the
   *     province's entry with the offsets of that place
   */
  public Optional<Span> place() {
    return Span.part(result, at + Header.OFFICE_PLACE);
  }

  /**
   * The spans that the record rests on.
   *
   * @return in the order of the text; not to be changed
   */
  public List<Span> evidence() {
    return result.spans(at + Header.OFFICE_EVIDENCE, at + Header.OFFICE_EVIDENCE_COUNT);
  }
}
