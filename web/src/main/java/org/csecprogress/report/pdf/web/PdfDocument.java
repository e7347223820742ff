package org.csecprogress.report.pdf.web;

/** The documents of a release. */
public enum PdfDocument {
    /** The brief, on two pages. */
    BRIEF("brief.pdf", "pdfBrief"),

    /** The report without the pages of counties and the tables by group. */
    REPORT("report.pdf", "pdfReport"),

    /** The letter with which a report goes to the Legislature. */
    LETTER("letter.pdf", "pdfLetter"),

    /** The summary for Members of the Legislature, on one page. */
    SUMMARY("summary.pdf", "pdfSummary");

    private final String file;
    private final String view;

    PdfDocument(String file, String view) {
        this.file = file;
        this.view = view;
    }

    /** Returns the name of its file. */
    public String file() {
        return file;
    }

    /** Whether everybody may have it. The others contain settings that change. */
    public boolean isPublic() {
        return this == BRIEF || this == REPORT;
    }

    /** Returns the name of the view that it is made from. */
    String view() {
        return view;
    }
}
