package org.csecprogress.releasedesk.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.csecprogress.release.ReleaseNumber;

/** Numbers of releases in addresses. What is not a number is left out, so that its page is 404. */
@FacesConverter("releaseNumber")
public class ReleaseNumberConverter implements Converter<ReleaseNumber> {
    @Override
    public ReleaseNumber getAsObject(FacesContext faces, UIComponent parameter, String written) {
        return ReleaseNumber.parse(written).orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, ReleaseNumber number) {
        return number == null ? null : number.toString();
    }
}
