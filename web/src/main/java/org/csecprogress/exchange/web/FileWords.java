package org.csecprogress.exchange.web;

import org.csecprogress.catalog.place.County;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/** Explains in one sentence why a file was refused and what to do. */
public record FileWords(County county, Sentences words) {
    private static final String OF_BOOK = "workbook.file.";
    private static final String OF_SYSTEM = "exchange.file.";

    /** Returns the sentence for a workbook. */
    public String of(Reading.Refused refused) {
        return said(OF_BOOK, refused);
    }

    /** Returns the sentence for a file from another system. */
    public String ofSystem(Reading.Refused refused) {
        boolean own = words.has(OF_SYSTEM + refused.problem());
        return said(own ? OF_SYSTEM : OF_BOOK, refused);
    }

    private String said(String key, Reading.Refused refused) {
        Object[] arguments = refused.arguments().stream().map(this::said).toArray();
        return words.of(key + refused.problem(), arguments);
    }

    /** Formats an argument. Another county isn't named, because the file may be wrong. */
    private Object said(Object argument) {
        if (argument instanceof ReportingPeriod period) {
            return words.months(period);
        }
        return argument instanceof CountyCode code && code.equals(county.code())
                ? county.name()
                : argument.toString();
    }
}
