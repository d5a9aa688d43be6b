// Versions and counts of a database.
package io.nhan;

/**
 * Versions and counts of a database.
 *
 * @param dataVersion version of the gazetteers, "2026.11.21"
 * @param engine name and version of the matching engine
 * @param format version of the bundle format
 * @param entries rows of the gazetteers
 * @param surfaces distinct folded surface forms
 * @param literals surfaces that the engine searches for; the others are looked up beside them
 * @param rules composition, context, record and pattern rows
 * @param types span types: 1 .. types - 1 are valid
 * @param memory bytes held, about
 */
public record DatabaseInfo(
    String dataVersion, String engine, int format, int entries, int surfaces, int literals, int rules, int types, long memory) {
  DatabaseInfo(byte[] block) {
    this(
        Block.string(block, Header.DATABASE_INFO_DATA_VERSION),
        Block.string(block, Header.DATABASE_INFO_ENGINE),
        Block.int32(block, Header.DATABASE_INFO_FORMAT),
        Block.int32(block, Header.DATABASE_INFO_ENTRIES),
        Block.int32(block, Header.DATABASE_INFO_SURFACES),
        Block.int32(block, Header.DATABASE_INFO_LITERALS),
        Block.int32(block, Header.DATABASE_INFO_RULES),
        Block.int32(block, Header.DATABASE_INFO_TYPES),
        Block.int64(block, Header.DATABASE_INFO_MEMORY));
  }
}
