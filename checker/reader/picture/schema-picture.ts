/** Tables and the links between them, to be drawn. */
export interface SchemaPicture {
  tables: PictureTable[];
  links: PictureLink[];
}

export interface PictureTable {
  name: string;
  /** `key` is `PK`, `FK` or both. */
  columns: { name: string; key: string }[];
}

/** A foreign key: rows of `child` belong to rows of `parent`. */
export interface PictureLink {
  parent: string;
  child: string;
  column: string;
  /** The column of the parent. */
  key: string;
  /** How many parents a row of the child has: `1` or `0..1`. */
  parents: string;
  /** How many children a row of the parent may have: `many` or `1`. */
  children: string;
  onDelete: string;
}
