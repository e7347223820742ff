package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.forged;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Forgery.written;
import static org.csecprogress.systemtests.Sessions.again;
import static org.csecprogress.systemtests.Sessions.as;

import java.net.http.HttpResponse;
import java.util.List;

/**
 * A button that is for the reader of its page, with what completes its form.
 *
 * @param fields names and values, alternating
 */
record ForgedButton(OpenPage page, String form, String name, List<String> fields) {
    private static final int FORGOTTEN = 409;

    /** Sends it as each of them, from the reader's second session, and as a link. */
    void isRefusedTo(People.Person... strangers) {
        for (People.Person stranger : strangers) {
            Web web = again(stranger);
            HtmlForm own = Forgery.pageOf(stranger);
            refused(
                    this + " by " + stranger.role(),
                    () -> ofOpenPage(web.post(page.path(), forged(filled(), own, name))));
        }
        isRefusedElsewhere();
    }

    /** Sends it from the reader's second session, and as a link. */
    void isRefusedElsewhere() {
        Web second = again(page.reader());
        refused(this + " from a second session", () -> second.press(filled(), name));
        refused(this + " by a link", () -> as(page.reader()).get(link()));
    }

    /** Fails if it was refused only because the server has forgotten its sender's page. */
    private static HttpResponse<String> ofOpenPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("the page of its sender").isNotEqualTo(FORGOTTEN);
        return answer;
    }

    /** Presses it as the reader, to whom it belongs. */
    void isTaken() {
        written(this + " by its owner", () -> as(page.reader()).press(filled(), name));
    }

    private HtmlForm filled() {
        HtmlForm filled = page.form(form);
        for (int i = 0; i < fields.size(); i += 2) {
            filled.force(fields.get(i), fields.get(i + 1));
        }
        return filled;
    }

    private String link() {
        return page.address()
                + (page.address().contains("?") ? "&" : "?")
                + Forgery.query(filled(), name);
    }

    @Override
    public String toString() {
        return name + " on " + page.address();
    }
}
