package org.csecprogress.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CountyMethod;

/** Coded answers about methods, in the words of the catalogue. */
public final class MethodWords {
    private final Catalog catalog;
    private final Sentences say;

    /**
     * @param catalog the catalogue that the release was filed under
     */
    public MethodWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** Returns the public fields with coded or numeric answers, in the catalogue's order. */
    public List<TextField> fields() {
        return catalog.textFields().stream()
                .filter(field -> field.visibility() == TextField.Visibility.PUBLIC)
                .filter(field -> field.type() != TextField.Type.TEXT)
                .toList();
    }

    /** Returns a county's answer in words. */
    public String said(TextField field, CountyMethod method) {
        return switch (field.type()) {
            case CODE, CODES ->
                    method.codes().stream()
                            .map(code -> label(field, code))
                            .collect(Collectors.joining("; "));
            case INTEGER_HOURS -> say.of("publicMethods.hours", Long.parseLong(method.answer()));
            case INTEGER_MONTHS -> say.of("publicMethods.months", Long.parseLong(method.answer()));
            case TEXT, DATE -> method.answer();
        };
    }

    private String label(TextField field, String code) {
        return list(field).code(code).map(each -> say.in(each.label())).orElse(code);
    }

    private CodeList list(TextField field) {
        return catalog.codeList(field.codeList());
    }

    /** Whether a field's list has validated tools. */
    public boolean tellsValidated(TextField field) {
        return field.type().isCoded() && list(field).codes().stream().anyMatch(Code::isValidated);
    }

    /** Whether a county's answer includes a validated tool. */
    public boolean isValidated(TextField field, CountyMethod method) {
        return list(field).codes().stream()
                .filter(Code::isValidated)
                .anyMatch(code -> method.codes().contains(code.code()));
    }
}
