package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/** A person who files a quarter page by page, without JavaScript. */
final class Filer {
    private static final String WHY = "why:";
    private static final String REASON = "none:";
    private static final String EXPLANATION = "The count is right. More staff know whom to ask.";
    private static final Pattern LEFT =
            Pattern.compile("id=\"left-h\".*?</details>", Pattern.DOTALL);
    private static final Pattern SECTION_LINK =
            Pattern.compile("href=\"(/county/(?:section|methods|words|milestones)[^\"#]*)");

    private final Web web;
    private final Catalog catalog;
    private final ReportingPeriod period;

    Filer(Web web, Catalog catalog, ReportingPeriod period) {
        this.web = web;
        this.catalog = catalog;
        this.period = period;
    }

    String address(String page) {
        return "/county/" + page + "?period=" + period;
    }

    String section(String form, String by) {
        return address("section") + "&form=" + form + (by.isEmpty() ? "" : "&by=" + by);
    }

    /** Opens the filing. */
    void open() {
        go(web.press(web.form(address("home"), "start"), "open"));
    }

    /**
     * Fills in every page in order.
     *
     * @param figures what to type in a cell; empty leaves it empty
     */
    void fillIn(Function<CellKey, Optional<Answer>> figures, Answers words) {
        String at = section(catalog.forms().get(0).code(), "");
        while (at.startsWith("/county/section")) {
            HtmlForm form = web.form(at, "figures");
            type(form, figures);
            at = go(web.press(form, "next"));
        }
        assertThat(at).isEqualTo(address("methods"));
        at = go(web.press(texts(web.form(at, "texts"), words), "next"));
        HtmlForm milestones = web.form(at, "milestone-form");
        words.milestones().forEach(answer -> type(milestones, answer));
        at = go(web.press(milestones, "next"));
        go(web.press(texts(web.form(at, "texts"), words), "next"));
    }

    private void type(HtmlForm form, Function<CellKey, Optional<Answer>> figures) {
        for (CellKey cell : catalog.allCells()) {
            String name = cell.toString();
            if (form.names().contains(name) && form.value(name).isEmpty()) {
                Optional<Answer> answer = figures.apply(cell);
                if (answer.orElse(null) instanceof Answer.Absent none) {
                    String by = cell.isTotal() ? "" : "@" + cell.dimension();
                    form.set(REASON + cell.input() + by, none.written());
                } else {
                    form.set(name, answer.map(Answer::written).orElse(""));
                }
            }
        }
    }

    private HtmlForm texts(HtmlForm form, Answers words) {
        for (String name : form.names()) {
            if (catalog.findTextField(name).isPresent() && !words.text(name).isEmpty()) {
                boolean several = catalog.textField(name).type().name().equals("CODES");
                form.set(name, several ? words.text(name).split("\\|") : one(words.text(name)));
            }
        }
        return form;
    }

    private static String[] one(String text) {
        return new String[] {text};
    }

    private static void type(HtmlForm form, MilestoneAnswer answer) {
        if (form.names().contains(answer.target("STATUS"))) {
            form.set(answer.target("STATUS"), answer.status())
                    .set(
                            answer.target("ACTUAL"),
                            answer.actual() == null ? "" : answer.actual().toString())
                    .set(answer.target("EVIDENCE"), answer.evidence())
                    .set(answer.target("NOTE"), answer.note());
        }
    }

    /** Explains everything that the check of all answers still asks for. */
    void explain() {
        Matcher left = LEFT.matcher(web.get(address("check")).body());
        if (!left.find()) {
            return;
        }
        Set<String> pages = new TreeSet<>();
        SECTION_LINK
                .matcher(left.group())
                .results()
                .forEach(link -> pages.add(link.group(1).replace("&amp;", "&")));
        for (String page : pages) {
            String id = page.contains("/section") ? "figures" : "texts";
            HtmlForm form = web.form(page, page.contains("/milestones") ? "milestone-form" : id);
            form.names().stream()
                    .filter(name -> name.startsWith(WHY) && form.value(name).isEmpty())
                    .forEach(name -> form.set(name, EXPLANATION));
            go(web.press(form, "back"));
        }
    }

    /** Signs for the agency of the given certifier. */
    void certify(Web certifier) {
        HtmlForm form = certifier.form(address("check"), "sign");
        form.set("agreed", "true").set("name", "A. Official").set("title", "Director");
        go(certifier.press(form, "certify-action"));
    }

    /** Returns the target of a redirect; any other answer is a refusal and throws. */
    static String go(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + " " + complaints(answer.body()));
        }
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]*", "");
    }

    /** Returns the page after an action that stays on it; a refusal throws. */
    static String stay(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || answer.body().contains("id=\"error-summary\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + complaints(answer.body()));
        }
        return answer.body();
    }

    /** Fails unless the action led to another page or stayed on its own without a refusal. */
    static void done(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            stay(answer);
        } else {
            go(answer);
        }
    }

    /** Returns the text of the error summary at the top of a page. */
    static String complaints(String page) {
        int at = page.indexOf("id=\"error-summary\"");
        String summary = at < 0 ? page : page.substring(at, page.indexOf("</ul>", at));
        return summary.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
