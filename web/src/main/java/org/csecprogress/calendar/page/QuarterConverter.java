package org.csecprogress.calendar.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** Quarters in addresses, such as 2026Q3. What is none responds with 404. */
@FacesConverter("quarter")
public class QuarterConverter implements Converter<ReportingPeriod> {
    @Override
    public ReportingPeriod getAsObject(FacesContext faces, UIComponent parameter, String written) {
        return ReportingPeriod.parse(written).orElseThrow(() -> new NotFoundException("period"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, ReportingPeriod period) {
        return period == null ? null : period.toString();
    }
}
