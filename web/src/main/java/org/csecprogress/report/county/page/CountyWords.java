package org.csecprogress.report.county.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.text.WrittenLanguage;
import org.csecprogress.report.page.MethodWords;
import org.csecprogress.report.page.ReportContent;

/** The answers and statements of a county about its methods and data, for its page. */
@Named("countyWords")
@RequestScoped
public class CountyWords {
    @Inject private PublicFrame frame;
    @Inject private CountyReport county;
    @Inject private ReportContent content;
    @Inject private PublicReleases releases;

    // These are cached, because the page asks for each list several times.
    private List<Method> methods;
    private List<Statement> statements;

    /**
     * A county's text that a disclosure officer approved.
     *
     * @param lang code of its language
     */
    public record Statement(String label, String body, String lang) {}

    /** A coded answer in words. */
    public record Method(String label, String said) {}

    private Sentences say() {
        return frame.getSay();
    }

    private CountyCode code() {
        return county.getCounty().code();
    }

    /** Returns the county's answers about its methods, with the labels of the fields. */
    public List<Method> getMethods() {
        if (methods == null) {
            methods = readMethods();
        }
        return methods;
    }

    private List<Method> readMethods() {
        MethodWords words = new MethodWords(content.catalog(), say());
        Map<String, CountyMethod> answers =
                releases.methods(content.getRelease()).stream()
                        .filter(method -> method.county().equals(code()))
                        .collect(Collectors.toMap(CountyMethod::field, Function.identity()));
        return words.fields().stream()
                .filter(field -> answers.containsKey(field.code()))
                .map(
                        field ->
                                new Method(
                                        say().in(field.label()),
                                        words.said(field, answers.get(field.code()))))
                .toList();
    }

    /** Returns the county's statements about its methods and data. */
    public List<Statement> getStatements() {
        if (statements == null) {
            statements =
                    releases.texts(content.getRelease()).stream()
                            .filter(text -> text.isOf(code()))
                            .map(this::statement)
                            .toList();
        }
        return statements;
    }

    private Statement statement(PublicText text) {
        String label =
                content.catalog()
                        .findTextField(text.field())
                        .map(TextField::label)
                        .map(say()::in)
                        .orElse(text.field());
        return new Statement(label, text.body(), WrittenLanguage.of(text.body()).code());
    }
}
