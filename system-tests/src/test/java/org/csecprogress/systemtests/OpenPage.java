package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** A page of the shared portal as its reader was shown it. */
record OpenPage(People.Person reader, String address, String body) {
    /** Opens a page. */
    static OpenPage of(People.Person reader, String address) {
        HttpResponse<String> answer = Sessions.as(reader).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new OpenPage(reader, address, answer.body());
    }

    /** Returns what the page shows once its reader has pressed a button that only asks. */
    OpenPage asked(String form, String button) {
        HttpResponse<String> answer = Sessions.as(reader).press(form(form), button);
        assertThat(answer.statusCode()).as(button).isEqualTo(200);
        return new OpenPage(reader, address, answer.body());
    }

    /** Returns a form of the page. */
    HtmlForm form(String id) {
        return HtmlForm.in(body, id);
    }

    /**
     * Returns a button of the page with what completes its form.
     *
     * @param fields names and values, alternating; they need not be in the form
     */
    ForgedButton button(String form, String name, String... fields) {
        return new ForgedButton(this, form, name, List.of(fields));
    }

    /** Returns a button in the first line of a table of the page. */
    ForgedButton inLine(String form, String table, String name) {
        return button(form, table + ":0:" + name);
    }

    /** Returns the address without what it asks for. */
    String path() {
        return address.replaceFirst("\\?.*", "");
    }
}
