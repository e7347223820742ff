package org.csecprogress.kernel.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Days as people type them, such as 11/30/2026. */
@FacesConverter("typedDay")
public class TypedDayConverter implements Converter<LocalDate> {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip(), TYPED);
            // A year of another century is a slip of the keyboard.
            if (day.getYear() / 100 == 20) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // It is refused as a day of another century is.
        }
        String wrong = Sentences.ofPage().of("day.format");
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, wrong));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
        return day == null ? "" : TYPED.format(day);
    }
}
