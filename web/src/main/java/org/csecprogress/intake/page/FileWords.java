package org.csecprogress.intake.page;

import org.csecprogress.intake.Reading;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.Filing;

/** Says in one sentence why a file was refused, and what to do. */
final class FileWords {
    private final Filing filing;
    private final Sentences words = Sentences.ofPage();

    FileWords(Filing filing) {
        this.filing = filing;
    }

    String of(Reading.Refused refused) {
        Object[] arguments = refused.arguments().stream().map(this::said).toArray();
        return words.of("workbook.file." + refused.problem(), arguments);
    }

    /** Another county is not named: a file says whose it is, but it may be wrong about it. */
    private Object said(Object argument) {
        if (argument instanceof ReportingPeriod period) {
            return words.months(period);
        }
        return argument instanceof CountyCode county && county.equals(filing.county().code())
                ? filing.county().name()
                : argument.toString();
    }
}
