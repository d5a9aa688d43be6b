// Gazetteer: what spans and records look up in their database. It holds the database for as long as any of them is in use.

/** One row of a gazetteer; plain frozen data, which outlives its database. */
class Entry {
  constructor(number, { key, id, name, kind, type }, attributes) {
    Object.assign(this, { number, key, id, name, kind, type });
    this.attributes = Object.freeze(Object.assign(Object.create(null), Object.fromEntries(attributes)));
    Object.freeze(this);
  }
}

export class Gazetteer {
  #entries = new Map();
  #ids = new Map();

  constructor(database) {
    this.database = database;
    this.types = Array.from({ length: database.info().types }, (_, number) => database.typeName(number));
  }

  entry(number) {
    let entry = this.#entries.get(number);
    if (entry === undefined) {
      const row = this.database.entry(number);
      entry = new Entry(number, { ...row, type: this.types[row.type] }, this.database.attributes(number));
      this.#entries.set(number, entry);
    }
    return entry;
  }

  /** The id of the span at a place of a block. That of a span without parts follows from its entry and type, and is kept. */
  id(numbers, at, parts, entry, type, partCount) {
    if (partCount > 0) return this.database.spanId(numbers, at, parts);
    const link = entry * 65536 + type;
    let id = this.#ids.get(link);
    if (id === undefined) {
      id = this.database.spanId(numbers, at, parts);
      this.#ids.set(link, id);
    }
    return id;
  }
}
