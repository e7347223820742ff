package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An example in each line and what the rule says of it; nothing if it passes. */
@DisplayName("A rule, on both sides of its bound,")
class RuleBoundsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();

    private static void says(String code, String example, String expected) {
        String said =
                RuleExamplesTest.found(CATALOG.rule(code), example).stream()
                        .filter(finding -> finding.rule().equals(code))
                        .map(RuleBoundsTest::written)
                        .collect(Collectors.joining(" "));
        assertThat(said).as(code + ": " + example).isEqualTo(expected == null ? "" : expected);
    }

    private static String written(Finding finding) {
        return finding.target() + new TreeMap<>(finding.arguments());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "V-03 # ID-03@AGE:A00_09=0 #",
                "V-03 # ID-03@AGE:A00_09=2 # ID-03@AGE:A00_09{category=A00_09, dimension=AGE, value=2}",
                "V-04 # PL-07=1; PL-07.MED=12 #",
                "V-04 # PL-07.MED=12 # PL-07.MED{}",
                "Q-04 # VC-06=100; VC-06@SEX:U=5 #",
                "Q-04 # VC-06=100; VC-06@SEX:U=6 # VC-06@SEX:U{category=U, dimension=SEX, otherValue=100, value=6}",
                "Q-04 # PL-07=10; PL-07@STAY_LENGTH:D_UNK=3 #",
                "Q-04 # PL-07=10; PL-07@STAY_LENGTH:D_UNK=4 # PL-07@STAY_LENGTH:D_UNK{category=D_UNK, dimension=STAY_LENGTH, otherValue=10, value=4}",
                "Q-05 # VC-06=2; POP=100 #",
                "Q-05 # VC-06=3; POP=100 # VC-06{limit=2, value=3}",
                "Q-06 # VC-01=0; VC-06=0; VC-08=0; POP=49999 #",
                "Q-06 # VC-01=0; VC-06=0; VC-08=0; POP=50000 # VC-01{otherValue=50000}",
                "Q-06 # VC-01=0; VC-06=0; VC-08=1; POP=50000 #",
                "Q-06 # VC-01=0; VC-06=0; POP=50000 #",
                "Q-07 # CT-03=0 #",
                "Q-07 # CT-03=1 # CT-03{value=1}",
                "Q-11 # PL-07=11; PL-07.MED=12 #",
                "Q-11 # PL-07=10; PL-07.MED=12 # PL-07.MED{limit=11}",
                "Q-11 # PL-07=0; PL-07.MED=12 #",
                "Q-12 # ID-03=NA_NOT_COLLECTED #",
                "Q-12 # ID-03=NA_PENDING # ID-03{}",
                "Q-15 # PL-07=4; PL-07@STAY_LENGTH:D000_007=0; PL-07@STAY_LENGTH:D008_030=2; PL-07@STAY_LENGTH:D031_090=2; PL-07@STAY_LENGTH:D091_180=0; PL-07@STAY_LENGTH:D181_365=0; PL-07@STAY_LENGTH:D366_UP=0; PL-07@STAY_LENGTH:D_UNK=0; PL-07.MED=7 # PL-07.MED{dimension=STAY_LENGTH, otherCategories=D008_030|D031_090, value=7}",
                "Q-15 # PL-07=4; PL-07@STAY_LENGTH:D000_007=0; PL-07@STAY_LENGTH:D008_030=2; PL-07@STAY_LENGTH:D031_090=2; PL-07@STAY_LENGTH:D091_180=0; PL-07@STAY_LENGTH:D181_365=0; PL-07@STAY_LENGTH:D366_UP=0; PL-07@STAY_LENGTH:D_UNK=0; PL-07.MED=8 #",
                "Q-15 # PL-07=4; PL-07@STAY_LENGTH:D000_007=0; PL-07@STAY_LENGTH:D008_030=2; PL-07@STAY_LENGTH:D031_090=2; PL-07@STAY_LENGTH:D091_180=0; PL-07@STAY_LENGTH:D181_365=0; PL-07@STAY_LENGTH:D366_UP=0; PL-07@STAY_LENGTH:D_UNK=0; PL-07.MED=90 #",
                "Q-15 # PL-07=4; PL-07@STAY_LENGTH:D000_007=0; PL-07@STAY_LENGTH:D008_030=2; PL-07@STAY_LENGTH:D031_090=2; PL-07@STAY_LENGTH:D091_180=0; PL-07@STAY_LENGTH:D181_365=0; PL-07@STAY_LENGTH:D366_UP=0; PL-07@STAY_LENGTH:D_UNK=0; PL-07.MED=91 # PL-07.MED{dimension=STAY_LENGTH, otherCategories=D008_030|D031_090, value=91}",
            })
    @DisplayName("judges a figure, a breakdown and a median")
    void figures(String code, String example, String expected) {
        says(code, example, expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "C-02 # VC-06=6; VC-06@SEX:F=1; VC-06@SEX:M=2; VC-06@SEX:X=3; VC-06@SEX:U=0 #",
                "C-02 # VC-06=8; VC-06@SEX:F=1; VC-06@SEX:M=2; VC-06@SEX:X=2; VC-06@SEX:U=0 # VC-06@SEX:F{dimension=SEX, limit=3, otherValue=8, value=5}",
                "C-04 # ID-04=6; ID-06=1; ID-07=2; ID-08=3 #",
                "C-04 # ID-04=7; ID-06=1; ID-07=2; ID-08=3 # ID-04{other=ID-04, otherValue=7, value=6}",
                "C-07 # VC-06=5; VC-02=3; VC-03=2; VC-04=0; VC-05=0 #",
                "C-07 # VC-06=3; VC-02=3; VC-03=2; VC-04=0; VC-05=0 #",
                "C-07 # VC-06=6; VC-02=3; VC-03=2; VC-04=0; VC-05=0 # VC-06{max=5, min=3, value=6}",
                "C-07 # VC-06=2; VC-02=3; VC-03=2; VC-04=0; VC-05=0 # VC-06{max=5, min=3, value=2}",
                "C-08 # SV-12@SEX:F=2; SV-06@SEX:F=2 #",
                "C-08 # SV-12@SEX:F=1; SV-06@SEX:F=2; SV-06=9; SV-04=3 # SV-12@SEX:F{category=F, dimension=SEX, max=12, min=2, value=1}",
                "C-12 # SV-11.D=3; VC-06@AGE:A00_09=1; VC-06@AGE:A10_11=2; VC-06@AGE:A12_13=0; VC-06@AGE:A14_15=0; VC-06@AGE:A16_17=0; VC-06@AGE:A_UNK=0 #",
                "C-12 # SV-11.D=4; VC-06@AGE:A00_09=1; VC-06@AGE:A10_11=2; VC-06@AGE:A12_13=0; VC-06@AGE:A14_15=0; VC-06@AGE:A16_17=0; VC-06@AGE:A_UNK=0 # SV-11.D{other=VC-06@AGE:A00_09+A10_11+A12_13+A14_15+A16_17+A_UNK, otherValue=3, value=4}",
                "C-13 # PL-06.D=182; VC-06=2 #",
                "C-13 # PL-06.D=183; VC-06=2 # PL-06.D{limit=182, other=VC-06, otherValue=2, value=183}",
                "C-14 # PL-06=0; PL-06.D=0 #",
                "C-14 # PL-06=0; PL-06.D=5 #",
                "C-14 # PL-06=1; PL-06.D=1 #",
                "C-14 # PL-06=1; PL-06.D=0 # PL-06{other=PL-06.D, otherValue=0, value=1}",
                "C-15 # ID-09=4; ID-06~1=4 #",
                "C-15 # ID-09=5; ID-06~1=4 # ID-09{other=ID-06, otherValue=4, value=5}",
                "C-15 # ID-09=5; ID-06=4 #",
                "C-21 # VC-14=3; VC-06@AGENCY_YOUTH:DUAL=3 #",
                "C-21 # VC-14=3; VC-06@AGENCY_YOUTH:DUAL=4 # VC-14{other=VC-06@AGENCY_YOUTH:DUAL, otherValue=4, value=3}",
                "C-24 # PL-09=0; PL-10=0 #",
                "C-24 # PL-09=2; PL-10=1 #",
                "C-24 # PL-09=2; PL-10=0 # PL-09{other=PL-10, otherValue=0, value=2}",
                "C-24 # PL-09=0; PL-10=1 # PL-09{other=PL-10, otherValue=1, value=0}",
                "Q-10 # SV-12=3; SV-13=2; VC-06=5 #",
                "Q-10 # SV-12=3; SV-13=2; VC-06=4 # SV-12{other=VC-06, otherValue=4, value=5}",
            })
    @DisplayName("compares sums and says which two")
    void sums(String code, String example, String expected) {
        says(code, example, expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "Q-01 # ID-01=30; ID-01~1=20 #",
                "Q-01 # ID-01=29; ID-01~1=19 # ID-01{otherValue=19, value=29}",
                "Q-01 # ID-01=9; ID-01~1=19 # ID-01{otherValue=19, value=9}",
                "Q-01 # ID-01=19; ID-01~1=10 #",
                "Q-02 # PL-09=9; PL-09~1=1; PL-09~2=1; PL-09~3=1; PL-09~4=0 #",
                "Q-02 # PL-09=9; PL-09~1=1; PL-09~2=1; PL-09~3=1; PL-09~4=1 # PL-09{otherValue=1.0, value=9}",
                "Q-02 # PL-09=9; PL-09~1=1; PL-09~2=1; PL-09~3=1; PL-09~4=2 # PL-09{otherValue=1.3, value=9}",
                "Q-02 # PL-09=5; PL-09~1=1; PL-09~2=1; PL-09~3=1; PL-09~4=1 #",
                "Q-03 # VC-06=0; VC-06~1=4; VC-06~2=4; VC-06~3=1; VC-06~4=1 #",
                "Q-03 # VC-06=0; VC-06~1=4; VC-06~2=4; VC-06~3=2; VC-06~4=1 # VC-06{otherValue=11, value=0}",
                "Q-03 # VC-06=0; VC-06~1=9; VC-06~2=4; VC-06~3=2 #",
                "Q-03 # VC-06=1; VC-06~1=9; VC-06~2=4; VC-06~3=2; VC-06~4=1 #",
                "S-01 # VC-08=30; POP=1000; STATE=10; STATEPOP=1000 # VC-08{otherValue=10.0, value=30}",
                "S-01 # VC-08=0; POP=1000; STATE=10; STATEPOP=1000 # VC-08{otherValue=10.0, value=0}",
                "S-01 # VC-08=12; POP=1000; STATE=10; STATEPOP=1000 #",
                "S-01 # VC-08=30; POP=1000; STATE=0; STATEPOP=1000 #",
                "S-01 # VC-08=30; STATE=10; STATEPOP=1000 #",
                "S-02 # ID-04=3; ID-03=24; STATE=0.75 # ID-04{otherValue=75.0, value=12.5}",
                "S-02 # ID-04=15; ID-03=24; STATE=0.75 #",
            })
    @DisplayName("compares with earlier quarters and with the state")
    void history(String code, String example, String expected) {
        says(code, example, expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "M-01 # PM-13.STATUS=IMPLEMENTED; PM-13.ACTUAL=2026-07-20; TODAY=2026-07-20 #",
                "M-01 # PM-13.STATUS=IMPLEMENTED; PM-13.ACTUAL=2026-07-21; TODAY=2026-07-20 # PM-13.ACTUAL{limit=2026-07-20}",
                "M-01 # PM-13.STATUS=IMPLEMENTED # PM-13.ACTUAL{limit=2026-07-20}",
                "M-01 # PM-13.STATUS=IN_PROGRESS #",
                "Q-16 # PM-13.STATUS=IMPLEMENTED; ID-10.TOOL=LOCAL # PM-13.STATUS{status=IMPLEMENTED}",
                "Q-16 # PM-13.STATUS=IMPLEMENTED; ID-10.TOOL=CSEIT2|LOCAL #",
                "Q-16 # PM-13.STATUS=IMPLEMENTED #",
                "Q-16 # PM-13.STATUS=IN_PROGRESS; ID-10.TOOL=LOCAL #",
                "Q-17 # PM-14.STATUS=IMPLEMENTED; PL-15=0 # PM-14.STATUS{status=IMPLEMENTED}",
                "Q-17 # PM-14.STATUS=IMPLEMENTED; PL-15=1 #",
                "Q-17 # PM-14.STATUS=IN_PROGRESS; PL-15=0 #",
                "P-01 # END=2026-06-30; TODAY=2026-06-30 # {limit=2026-06-30, period=2026Q2}",
                "P-01 # END=2026-06-30; TODAY=2026-07-01 #",
                "P-02 # OPEN_REVISIONS=0 #",
                "P-02 # OPEN_REVISIONS=1 # {period=2026Q2, value=1}",
                "P-03 # CERT_CWS=1; CERT_PROB=0 # {otherAgency=PROB}",
                "P-03 # CERT_CWS=0; CERT_PROB=1 # {otherAgency=CWS}",
                "P-03 # CERT_CWS=1; CERT_PROB=1 #",
                "P-04 # ACTOR=a; EDITORS=b #",
                "P-04 # ACTOR=a; EDITORS=a # {}",
            })
    @DisplayName("judges a milestone and a step")
    void steps(String code, String example, String expected) {
        says(code, example, expected);
    }
}
