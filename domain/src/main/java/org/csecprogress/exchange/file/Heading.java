package org.csecprogress.exchange.file;

import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Compares the heading of a file from another system with the filing. County and period are
 * required, because a URL may be mistyped.
 */
public final class Heading {
    /** Prefix of the filing's name in other systems, before the version of the catalogue. */
    private static final String DATA_SET = "CSEC_PROGRESS_";

    private static final int LONGEST = 40;

    private final Stamp expected;
    private boolean county;
    private boolean period;

    public Heading(Stamp expected) {
        this.expected = expected;
    }

    /** Returns the name of the filing as a data set. */
    public static String dataSet(Stamp stamp) {
        return DATA_SET + stamp.catalogue();
    }

    public void county(String said) throws RefusedFileException {
        if (!said.strip().equals(expected.county().value())) {
            throw new RefusedFileException(
                    FileProblem.OTHER_COUNTY, county(said.strip(), said), expected.county());
        }
        county = true;
    }

    private static Object county(String code, String said) {
        return CountyCode.isValid(code) ? new CountyCode(code) : cut(said);
    }

    public void period(String said) throws RefusedFileException {
        period(ReportingPeriod.parse(said.strip()), said);
    }

    /**
     * Checks the quarter of the file.
     *
     * @param quarter the quarter that the file means, if it means one
     * @param said the text in the file
     */
    public void period(Optional<ReportingPeriod> quarter, String said) throws RefusedFileException {
        if (quarter.filter(expected.period()::equals).isEmpty()) {
            throw new RefusedFileException(
                    FileProblem.OTHER_PERIOD,
                    quarter.<Object>map(q -> q).orElse(cut(said)),
                    expected.period());
        }
        period = true;
    }

    public void catalogue(String said) throws RefusedFileException {
        if (!said.strip().equals(Integer.toString(expected.catalogue()))) {
            throw new RefusedFileException(FileProblem.OTHER_CATALOGUE);
        }
    }

    public void dataSet(String said) throws RefusedFileException {
        if (!said.strip().equals(dataSet(expected))) {
            throw new RefusedFileException(FileProblem.OTHER_CATALOGUE);
        }
    }

    /** Checks, after the whole file was read, that county and period were given. */
    public void requireWhole() throws RefusedFileException {
        if (!county || !period) {
            throw new RefusedFileException(FileProblem.UNADDRESSED);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
