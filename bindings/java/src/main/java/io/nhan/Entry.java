// A row of a gazetteer.
package io.nhan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One row of a gazetteer. Attributes are read when they are asked for, while the database or an annotator or stream of it is open. */
public final class Entry {
  private final DatabaseHandle database;
  private final int number;
  private final String key;
  private final String id;
  private final String name;
  private final String kind;
  private final String type;
  private final int attributes;

  Entry(DatabaseHandle database, int number, byte[] block) {
    this.database = database;
    this.number = number;
    this.key = Block.string(block, Header.ENTRY_KEY);
    this.id = Block.string(block, Header.ENTRY_ID);
    this.name = Block.string(block, Header.ENTRY_NAME);
    this.kind = Block.string(block, Header.ENTRY_KIND);
    this.type = database.typeName(Block.uint16(block, Header.ENTRY_TYPE));
    this.attributes = Block.int32(block, Header.ENTRY_ATTRIBUTES);
  }

  /**
   * The number, stable within one database only.
   *
   * @return 0, 1, 2 ...
   */
  public int number() {
    return number;
  }

  /**
   * The key, unique in its database and stable for good.
   *
   * @return "hai-duong", "city:hai-duong", "energy/nang-luong-tai-tao"
   */
  public String key() {
    return key;
  }

  /**
   * What spans are linked to.
   *
   * @return the key, less a part behind "@" that tells homonyms apart
   */
  public String id() {
    return id;
  }

  /**
   * The canonical name.
   *
   * @return "Hải Dương", in NFC
   */
  public String name() {
    return name;
  }

  /**
   * The kind of the row.
   *
   * @return "province", "city", "rank", "field" ...
   */
  public String kind() {
    return kind;
  }

  /**
   * The type of a span of this entry.
   *
   * @return "PROVINCE" ..., or nothing where an entry never is a span by itself
   */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /**
   * The value of an attribute.
   *
   * @param name "code_2008", "iso", "successor", "category", "english" ...
   * @return the value, or nothing
   */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(database.attribute(number, Objects.requireNonNull(name)));
  }

  /**
   * All attributes.
   *
   * @return names and values, in the order of the gazetteer's columns; not to be changed
   */
  public Map<String, String> attributes() {
    return database.attributes(number, attributes);
  }

  @Override
  public String toString() {
    return key;
  }
}
