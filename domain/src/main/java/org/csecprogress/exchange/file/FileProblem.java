package org.csecprogress.exchange.file;

/**
 * Reason why a whole file cannot be read. Each has its own message on the pages, which says what to
 * do.
 */
public enum FileProblem {
    /** No file was chosen. */
    NOTHING_CHOSEN,
    /** The file is empty. */
    EMPTY,
    /** The file is larger than a workbook can be; argument: the limit in megabytes. */
    TOO_LARGE,
    /** An Excel workbook from before 2007. */
    OLD_EXCEL,
    /** The file needs a password. */
    PASSWORD,
    /** An Excel binary workbook. */
    BINARY_EXCEL,
    /** The file contains macros, or its name says so. */
    MACROS,
    /** The file uses other files or data sources. */
    EXTERNAL_LINKS,
    /** The file contains other files, controls or a data model. */
    EMBEDDED,
    /** An OpenDocument file. */
    OPEN_DOCUMENT,
    /** An Apple Numbers document. */
    NUMBERS,
    /** An Excel workbook saved as 2003 XML. */
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
    /** Audio or video. */
    MEDIA,
    /** A ZIP or another archive. */
    ARCHIVE,
    /** A program or a shortcut. */
    PROGRAM,
    /** A database. */
    DATABASE,
    /** An e-mail message. */
    EMAIL,
    /** XML, JSON or source code. */
    DATA_LANGUAGE,
    /** Text in UTF-16 or UTF-32. */
    WIDE_TEXT,
    /** Text in an encoding other than UTF-8. */
    OTHER_ENCODING,
    /** None of the above. */
    UNKNOWN,
    /** A workbook that cannot be opened. */
    BROKEN,
    /** The file unpacks to more than a workbook can be. */
    UNPACKS_TOO_LARGE,
    /** The file has more parts than a workbook can have. */
    TOO_MANY_PARTS,
    /** The file's XML declares entities, which no spreadsheet program writes. */
    DECLARATIONS,
    /** The file has more rows with content than are read; argument: the limit. */
    TOO_MANY_ROWS,
    /** The file has more text than is read. */
    TOO_MUCH_TEXT,
    /** Not a workbook of this portal. */
    NOT_OURS,
    /** The line that says for whom the workbook was made is missing or changed. */
    STAMP_GONE,
    /** The column headings are missing or changed; argument: the sheet. */
    HEADINGS_GONE,
    /** A layout that this version of the portal does not know. */
    OTHER_FORMAT,
    /** A file of another county; arguments: the county of the file, the county of the filing. */
    OTHER_COUNTY,
    /** A file of another quarter; arguments: the quarter of the file, the quarter of the filing. */
    OTHER_PERIOD,
    /** A file made with another version of the catalogue. */
    OTHER_CATALOGUE,
    /** The filing accepts no figures at the moment. */
    CLOSED,
    /** Too many other files are being read at the moment. */
    BUSY,
    /** JSON or XML that is truncated or malformed; argument: the line. */
    MALFORMED,
    /** JSON or XML of another kind than declared. */
    OTHER_SHAPE,
    /** The file does not say for which county and quarter it is. */
    UNADDRESSED
}
