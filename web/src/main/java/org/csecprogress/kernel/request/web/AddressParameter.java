package org.csecprogress.kernel.request.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;

/**
 * A parameter of the address, which is read when a page is opened. A form that comes back has what
 * its fields say; a field may have the name of a parameter and mean it otherwise.
 */
public class AddressParameter extends UIViewParameter {
    @Override
    public void processDecodes(FacesContext faces) {
        if (!faces.isPostback()) {
            super.processDecodes(faces);
        }
    }

    @Override
    public void processValidators(FacesContext faces) {
        if (!faces.isPostback()) {
            super.processValidators(faces);
        }
    }

    @Override
    public void processUpdates(FacesContext faces) {
        if (!faces.isPostback()) {
            super.processUpdates(faces);
        }
    }
}
