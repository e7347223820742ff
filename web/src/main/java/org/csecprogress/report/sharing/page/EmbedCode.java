package org.csecprogress.report.sharing.page;

/** The HTML by which a page of another site shows a picture. */
final class EmbedCode {
    /** Room for the line below the picture. */
    private static final int LINE = 44;

    private EmbedCode() {}

    /**
     * Returns the HTML.
     *
     * @param address of the page that may be shown there
     * @param height of the picture
     */
    static String of(String address, String title, int height) {
        return "<iframe src=\""
                + escape(address)
                + "\" title=\""
                + escape(title)
                + "\" width=\"100%\" height=\""
                + (height + LINE)
                + "\" loading=\"lazy\"></iframe>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
