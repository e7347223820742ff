package org.csecprogress.intake;

import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What a file in a shape of other systems says about itself, compared with the filing that it is
 * sent for. The county and the period have to be said: an address may be typed wrongly.
 */
final class Heading {
    /** What other systems call the filing, before the number of the catalogue's version. */
    private static final String DATA_SET = "CSEC_PROGRESS_";

    private static final int LONGEST = 40;

    private final Stamp expected;
    private boolean county;
    private boolean period;

    Heading(Stamp expected) {
        this.expected = expected;
    }

    /** The name of the filing as a data set. */
    static String dataSet(Stamp stamp) {
        return DATA_SET + stamp.catalogue();
    }

    void county(String said) throws RefusedFileException {
        if (!said.strip().equals(expected.county().value())) {
            throw new RefusedFileException(
                    FileProblem.OTHER_COUNTY, county(said.strip(), said), expected.county());
        }
        county = true;
    }

    private static Object county(String code, String said) {
        return CountyCode.isValid(code) ? new CountyCode(code) : cut(said);
    }

    void period(String said) throws RefusedFileException {
        period(ReportingPeriod.parse(said.strip()), said);
    }

    /**
     * @param quarter what the file means, where it is a quarter
     * @param said what it says
     */
    void period(Optional<ReportingPeriod> quarter, String said) throws RefusedFileException {
        if (quarter.filter(expected.period()::equals).isEmpty()) {
            throw new RefusedFileException(
                    FileProblem.OTHER_PERIOD,
                    quarter.<Object>map(q -> q).orElse(cut(said)),
                    expected.period());
        }
        period = true;
    }

    void catalogue(String said) throws RefusedFileException {
        if (!said.strip().equals(Integer.toString(expected.catalogue()))) {
            throw new RefusedFileException(FileProblem.OTHER_CATALOGUE);
        }
    }

    void dataSet(String said) throws RefusedFileException {
        if (!said.strip().equals(dataSet(expected))) {
            throw new RefusedFileException(FileProblem.OTHER_CATALOGUE);
        }
    }

    /** Once the whole file was read. */
    void requireWhole() throws RefusedFileException {
        if (!county || !period) {
            throw new RefusedFileException(FileProblem.UNADDRESSED);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
