package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.List;

/** One public page of each kind, and what differs most of the report, in both languages. */
final class PublicAddresses {
    private static final List<String> ENGLISH =
            List.of(
                    "/",
                    "/report/latest",
                    "/report/latest/findings",
                    "/report/latest/who-reported",
                    "/report/latest/identification",
                    "/report/latest/services",
                    "/report/latest/policy",
                    "/report/latest/disparities",
                    "/report/latest/method",
                    "/report/latest/victims/VC-08",
                    "/report/latest/picture/screening-map",
                    "/report/latest/county/fresno",
                    "/report/latest/county/del-norte",
                    "/explore",
                    "/explore?measure=ID-04&period=2026Q2&by=TOTAL&place=fresno",
                    "/counties?name=san",
                    "/glossary",
                    "/archive",
                    "/corrections",
                    "/early-access",
                    "/calendar",
                    "/data-dictionary",
                    "/method",
                    "/accessibility",
                    "/privacy",
                    "/conditions-of-use",
                    "/language-help",
                    "/contact");

    private PublicAddresses() {}

    /** Returns the addresses of reports in English. */
    static List<String> ofReports() {
        return ENGLISH.stream().filter(path -> path.startsWith("/report/")).toList();
    }

    /** Returns all addresses. */
    static List<String> all() {
        List<String> all = new ArrayList<>(ENGLISH);
        ENGLISH.forEach(path -> all.add(path.equals("/") ? "/es" : "/es" + path));
        return all;
    }
}
