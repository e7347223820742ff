package org.csecprogress.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A formula")
class FormulaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+1",
                "A1",
                "$F$12*2",
                "SUM(E1:E3)",
                "SUM( Mine!A:A , 'Our sheet, 2026'!$B$2:$B$40 )",
                "SUM('It''s ours'!A1)",
                "IF(A1>0,SUMIFS(B2:B9,C2:C9,\"girls | [1] WEBSERVICE(x)\"),0)",
                "_xlfn.XLOOKUP(A1,B:B,C:C)",
                "ROUND(1.5E3/3,0)",
                "-A1%",
                "TRUE",
                "{1,2;3,4}"
            })
    @DisplayName("that works with cells of the workbook stays inside it")
    void inside(String formula) {
        assertThat(Formula.staysInside(formula)).isTrue();
        assertThat(Formula.reachesOutside(formula)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]Sheet!A1",
                "SUM('[2]Other sheet'!A1:A9)",
                "'C:\\counties\\[june.xlsx]Sheet'!A1",
                "WEBSERVICE(\"http://example.org\")",
                "_xlfn.WEBSERVICE(A1)",
                "webservice (A1)",
                "1+INDIRECT(\"A\"&1)",
                "cmd|' /C calc'!A0",
                "RTD(\"prog\",,\"topic\")",
                "CUBEVALUE(\"c\",A1)"
            })
    @DisplayName("that refers to something outside is detected")
    void outside(String formula) {
        assertThat(Formula.staysInside(formula)).isFalse();
        assertThat(Formula.reachesOutside(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "MyTotal",
                "MyTotal*2",
                "Table1[Youth]",
                "NOW()",
                "SOMETHING.NEW(A1)",
                "HYPERLINK(\"http://a\")",
                "#REF!+1",
                "\"not closed",
                "'not closed!A1",
                "'a/b'!A1",
                "ABC",
                "12AB",
                "A1#"
            })
    @DisplayName("that is unknown is not read, but does not invalidate others")
    void unknown(String formula) {
        assertThat(Formula.staysInside(formula)).isFalse();
        assertThat(Formula.reachesOutside(formula)).isFalse();
    }

    @Test
    @DisplayName("that is too long is treated as one that reaches outside")
    void tooLong() {
        String formula = "1" + "+1".repeat(Formula.LONGEST);
        assertThat(Formula.staysInside(formula)).isFalse();
        assertThat(Formula.reachesOutside(formula)).isTrue();
    }
}
