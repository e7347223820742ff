package org.csecprogress.systemtests;

import static org.csecprogress.systemtests.Sessions.as;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.filing.Submission;

/** A filing at the shared portal, with the forms that its county and CDSS have of it. */
record AttackedFiling(Submission submission) {
    /** Stores a filing of a county, played as far as the steps say. */
    static AttackedFiling of(String county, String quarter, UnaryOperator<FilingBuilder> steps) {
        Filings filings = Filings.of(Portal.shared());
        return new AttackedFiling(
                filings.add(steps.apply(filings.aFiling().of(county).in(quarter))));
    }

    String quarter() {
        return submission.period().toString();
    }

    String version() {
        return Long.toString(submission.version());
    }

    /** Returns the address of one of its county's pages. */
    String address(String page) {
        return "/county/" + page + "?period=" + quarter();
    }

    String section() {
        return address("section") + "&form=IDENTIFICATION";
    }

    /** Returns the address of its review. */
    String review() {
        return "/state/submission?county=" + submission.county().value() + "&period=" + quarter();
    }

    /** Returns the address where CDSS begins to enter it. */
    String entry() {
        return "/state/entry?county=" + submission.county().value() + "&period=" + quarter();
    }

    /** Returns a section with another figure in it, as a preparer would save it. */
    HtmlForm figures(People.Person preparer) {
        return as(preparer).form(section(), "figures").set("ID-01", "77777");
    }

    /** Returns the signature of an official. */
    HtmlForm signature(People.Person official) {
        return as(official)
                .form(address("check"), "sign")
                .set("agreed", "true")
                .set("name", "A")
                .set("title", "B");
    }

    /** Returns the fields of another filing's form, sent for this one as it was stored. */
    List<Map.Entry<String, String>> sentHere(HtmlForm form, String button) {
        return form.copy().force("period", quarter()).force("version", version()).pressed(button);
    }
}
