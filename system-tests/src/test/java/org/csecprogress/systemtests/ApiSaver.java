package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A system that saves one figure again and again, one higher each time. */
final class ApiSaver {
    private static final String PATH = "/api/v1/counties/01/periods/" + Story.BEGUN + "/submission";

    private final Web web;
    private final String cell;
    private int sent;
    private final AtomicInteger acknowledged = new AtomicInteger();

    ApiSaver(Web web, String cell) {
        this.web = web;
        this.cell = cell;
    }

    /** Saves the next figure and remembers whether it was acknowledged. */
    HttpResponse<String> save() {
        sent++;
        HttpResponse<String> answer =
                web.putJson(
                        PATH,
                        "{\"county\":\"01\",\"period\":\"%s\",\"figures\":{\"%s\":%d}}"
                                .formatted(Story.BEGUN, cell, sent));
        if (answer.statusCode() == 200) {
            acknowledged.set(sent);
        }
        return answer;
    }

    /** Waits until so many more figures were acknowledged. */
    void awaitMore(int more) throws InterruptedException {
        int until = acknowledged.get() + more;
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        while (acknowledged.get() < until) {
            assertThat(System.nanoTime()).as("saves of %s", cell).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Fails unless the stored figure is the one acknowledged last, or sent after it. */
    void verify(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select f.amount from figure f join revision r on r.id = f.revision_id"
                                + " join submission s on s.id = r.submission_id where s.county ="
                                + " '01' and s.period = ? and f.input = ? and f.dimension = ''")) {
            statement.setString(1, Story.BEGUN.toString());
            statement.setString(2, cell);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).as("%s is there", cell).isTrue();
                assertThat(rows.getBigDecimal(1).intValueExact())
                        .as(cell)
                        .isBetween(acknowledged.get(), sent);
            }
        }
    }
}
