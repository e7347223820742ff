package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;

/** Opens the filings of one quarter after the other, from long ago, and withdraws none. */
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
        var form = HtmlForm.find(web.get(filer.address("home")).body(), "start");
        if (form.isPresent()) {
            Filer.go(web.press(form.get(), "open"));
            acknowledged.add(next);
        }
        // When all are open it looks at the last one.
        next = next.equals(LAST) ? next : next.plus(1);
    }

    /** Every quarter whose opening was acknowledged is open, once. */
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
