package org.csecprogress.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.CountyMethod;

/** Coded answers about methods in the words of the catalogue. */
public final class MethodWords {
    private final Catalog catalog;
    private final Sentences say;

    /**
     * @param catalog the one under which the release was filed
     */
    public MethodWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** The fields that are answered so and are for the public, in the catalogue's order. */
    public List<TextField> fields() {
        return catalog.textFields().stream()
                .filter(field -> field.visibility() == TextField.Visibility.PUBLIC)
                .filter(field -> field.type() != TextField.Type.TEXT)
                .toList();
    }

    /** What a county answered, in words. */
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
        return codes(field).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> say.in(each.label()))
                .orElse(code);
    }

    private List<Code> codes(TextField field) {
        CodeList list = catalog.codeList(field.codeList());
        return list.codes();
    }

    /** Whether some answers to a field are validated tools and others are not. */
    public boolean tellsValidated(TextField field) {
        return field.type().isCoded() && codes(field).stream().anyMatch(Code::isValidated);
    }

    /** Whether a validated tool is among what a county answered. */
    public boolean isValidated(TextField field, CountyMethod method) {
        return codes(field).stream()
                .filter(Code::isValidated)
                .anyMatch(code -> method.codes().contains(code.code()));
    }
}
