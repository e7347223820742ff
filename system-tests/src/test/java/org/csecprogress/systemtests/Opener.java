package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;

/** Opens the filings of one quarter after another from 2018 on, and withdraws none. */
final class Opener extends Worker {
    private static final ReportingPeriod FIRST = ReportingPeriod.of("2018Q1");
    private static final ReportingPeriod LAST = Story.BEGUN.minus(1);

    private final List<ReportingPeriod> acknowledged = new ArrayList<>();
    private ReportingPeriod next = FIRST;

    Opener(People.Person person) {
        super(person);
    }

    @Override
    void work(Web web) {
        Filer filer = new Filer(web, Catalogs.builtIn().forPeriod(next), next);
        var home = web.get(filer.address("home"));
        if (home.statusCode() != 200) {
            throw new IllegalStateException("home answers " + home.statusCode());
        }
        var form = HtmlForm.find(home.body(), "start");
        if (form.isPresent()) {
            Filer.go(web.press(form.get(), "open"));
            acknowledged.add(next);
        }
        // Keep looking at the last one when all are open.
        next = next.equals(LAST) ? next : next.plus(1);
    }

    /** Fails unless every quarter whose opening was acknowledged is open exactly once. */
    void verify(Connection connection) throws SQLException {
        List<String> kept =
                History.lines(
                        connection,
                        "select period from submission where status = 'DRAFT' and county = '"
                                + person().county()
                                + "'");
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(kept).containsAll(acknowledged.stream().map(Object::toString).toList());
    }
}
