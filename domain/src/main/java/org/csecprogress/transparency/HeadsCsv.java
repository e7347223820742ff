package org.csecprogress.transparency;

import java.util.List;

/** The public file of the daily heads: a line for each day, oldest first. */
public final class HeadsCsv {
    private static final String COLUMNS = "date,root,previous,key,seal";

    private HeadsCsv() {}

    /** Returns the file. */
    public static String of(List<DailyHead> heads) {
        StringBuilder file = new StringBuilder(COLUMNS).append('\n');
        for (DailyHead head : heads) {
            file.append(head.day())
                    .append(',')
                    .append(head.root())
                    .append(',')
                    .append(head.previous())
                    .append(',')
                    .append(head.keyId())
                    .append(',')
                    .append(head.seal())
                    .append('\n');
        }
        return file.toString();
    }
}
