package org.csecprogress.systemtests.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;

/**
 * Opens, signs and clears a release as its three signatories and the officer; the publisher opens
 * it too.
 */
record Passing(
        DataSource database,
        ClearingService clearing,
        ReleasePreview previews,
        ReleaseOverviewService desk,
        Actor officer,
        Actor publisher) {
    static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score, and the audit is passed.";

    /** Runs all steps up to the first that is refused. */
    Decision clear(ReleaseNumber number, String decision) {
        moveIn();
        for (ReleaseAction signOff : ReleaseAction.SIGN_OFFS) {
            ReleaseOverview release = look(number);
            if (!release.signed().contains(signOff)) {
                Decision signed = sign(number, signOff);
                if (!(signed instanceof Decision.Accepted)) {
                    return signed;
                }
            }
        }
        open(officer, number, ReleaseAction.CLEAR);
        open(publisher, number, ReleaseAction.PUBLISH);
        return clearing.clear(officer, number, look(number).version(), decision);
    }

    /** Opens what the signature requires, then signs. */
    Decision sign(ReleaseNumber number, ReleaseAction signOff) {
        Actor signatory = signatory(signOff);
        open(signatory, number, signOff);
        return clearing.sign(signatory, number, look(number).version(), signOff);
    }

    static Actor signatory(ReleaseAction signOff) {
        long id = 701L + ReleaseAction.SIGN_OFFS.indexOf(signOff);
        return new Actor(
                id,
                "S" + id,
                Set.of(new Actor.Grant(signOff.roles().iterator().next(), null, null)));
    }

    void open(Actor actor, ReleaseNumber number, ReleaseAction action) {
        action.attests().forEach(part -> previews.opened(actor, number, part));
    }

    private ReleaseOverview look(ReleaseNumber number) {
        return desk.find(officer, number).orElseThrow();
    }

    void moveIn() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (ReleaseAction signOff : ReleaseAction.SIGN_OFFS) {
                long id = signatory(signOff).accountId();
                statement.executeUpdate(
                        "insert into account (id, username, name, title, password_hash, disabled,"
                                + " version) select %s, '%s@x.example', 'S', 'S', '-', true, 1"
                                        .formatted(id, id)
                                + " where not exists (select 1 from account where id = "
                                + id
                                + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
