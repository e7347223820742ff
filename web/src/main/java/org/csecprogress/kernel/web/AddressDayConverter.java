package org.csecprogress.kernel.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days in addresses, such as 2026-11-30. What is not a day is left out. */
@FacesConverter("addressDay")
public class AddressDayConverter implements Converter<LocalDate> {
    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent parameter, String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, LocalDate day) {
        return day == null ? null : day.toString();
    }
}
