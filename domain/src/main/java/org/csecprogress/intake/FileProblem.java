package org.csecprogress.intake;

/**
 * Why a file as a whole cannot be read. Each has a sentence of its own in the words of the pages,
 * which says what to do about it.
 */
public enum FileProblem {
    /** Nothing was chosen. */
    NOTHING_CHOSEN,
    /** It has no content. */
    EMPTY,
    /** It is larger than a workbook can be; argument: the limit in megabytes. */
    TOO_LARGE,
    /** An Excel workbook of before 2007. */
    OLD_EXCEL,
    /** It opens with a password only. */
    PASSWORD,
    /** An Excel binary workbook. */
    BINARY_EXCEL,
    /** It contains macros, or its name says so. */
    MACROS,
    /** It draws on other files or on data sources. */
    EXTERNAL_LINKS,
    /** It contains other files, controls or a data model. */
    EMBEDDED,
    /** An OpenDocument file. */
    OPEN_DOCUMENT,
    /** An Apple Numbers document. */
    NUMBERS,
    /** An Excel workbook saved as XML of 2003. */
    XML_SPREADSHEET,
    /** A web page. */
    WEB_PAGE,
    /** A text document. */
    DOCUMENT,
    /** Slides. */
    SLIDES,
    /** A PDF. */
    PDF,
    /** A picture. */
    PICTURE,
    /** Sound or film. */
    MEDIA,
    /** A ZIP, or another container of files. */
    ARCHIVE,
    /** A program or a shortcut. */
    PROGRAM,
    /** A database. */
    DATABASE,
    /** A message. */
    EMAIL,
    /** XML, JSON or another language of programs. */
    DATA_LANGUAGE,
    /** Text in UTF-16 or UTF-32. */
    WIDE_TEXT,
    /** Text in an encoding other than UTF-8. */
    OTHER_ENCODING,
    /** Something that none of the others is. */
    UNKNOWN,
    /** A workbook that cannot be opened. */
    BROKEN,
    /** It unpacks to more than a workbook can be. */
    UNPACKS_TOO_LARGE,
    /** It has more parts than a workbook can have. */
    TOO_MANY_PARTS,
    /** Its XML declares entities, which no spreadsheet program writes. */
    DECLARATIONS,
    /** It has more rows with content than are read; argument: the limit. */
    TOO_MANY_ROWS,
    /** It has more text than is read. */
    TOO_MUCH_TEXT,
    /** No workbook of this portal. */
    NOT_OURS,
    /** The line is gone or changed that says for whom it was made. */
    STAMP_GONE,
    /** The headings of the columns are gone or changed; argument: the sheet. */
    HEADINGS_GONE,
    /** Laid out in a way that this version of the portal does not know. */
    OTHER_FORMAT,
    /** Another county's; arguments: the county of the file, the county of the filing. */
    OTHER_COUNTY,
    /** Another quarter's; arguments: the quarter of the file, the quarter of the filing. */
    OTHER_PERIOD,
    /** Made with another version of the catalogue. */
    OTHER_CATALOGUE,
    /** The filing takes no figures at the moment. */
    CLOSED,
    /** Too many others are being read at the moment. */
    BUSY,
    /** JSON or XML that breaks off or breaks the rules of its language; argument: the line. */
    MALFORMED,
    /** JSON or XML, but of another kind than it is said to be. */
    OTHER_SHAPE,
    /** It does not say for which county and quarter it is. */
    UNADDRESSED
}
