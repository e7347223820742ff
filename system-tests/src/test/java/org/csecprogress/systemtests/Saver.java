package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Saves one figure again and again, one higher each time, and remembers what was acknowledged. */
final class Saver extends Worker {
    private static final String OTHERS = "Someone else saved this filing";

    private final String page;
    private final String cell;
    private int sent;
    private int acknowledged;

    Saver(People.Person person, String page, String cell) {
        super(person);
        this.page = page;
        this.cell = cell;
    }

    @Override
    void work(Web web) {
        sent = acknowledged + 1;
        HttpResponse<String> answer;
        do {
            HtmlForm form = web.form(page, "figures");
            answer = web.press(form.set(cell, Integer.toString(sent)), "save");
            // Two others saved first; the page asks to save again, as a person would.
        } while (answer.statusCode() == 200 && answer.body().contains(OTHERS));
        Filer.go(answer);
        acknowledged = sent;
    }

    String cell() {
        return cell;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Returns the figure that the portal shows now. */
    int shown(Portal portal) {
        Web web = Web.signedIn(portal.url(""), person());
        return Integer.parseInt(web.form(page, "figures").value(cell).replace(",", ""));
    }

    /** Fails unless the stored figure is the one acknowledged last or sent after it. */
    void verify(Connection connection, String when) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select f.amount from figure f join revision r on r.id = f.revision_id"
                                + " join submission s on s.id = r.submission_id where s.county = ?"
                                + " and s.period = ? and f.input = ? and f.dimension = ''")) {
            statement.setString(1, person().county());
            statement.setString(2, Story.BEGUN.toString());
            statement.setString(3, cell);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).as("%s, %s is there", when, cell).isTrue();
                int kept = rows.getBigDecimal(1).intValueExact();
                assertThat(kept).as("%s, %s", when, cell).isIn(acknowledged, sent);
                acknowledged = kept;
            }
        }
    }
}
