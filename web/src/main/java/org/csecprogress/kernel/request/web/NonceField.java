package org.csecprogress.kernel.request.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * The page's nonce as a hidden field of each form. PrimeFaces takes the nonce from the POST but
 * adds it by script only, and our forms work without scripts. A listener adds it to every form, so
 * no page can forget it.
 */
@FacesComponent(createTag = false, value = NonceField.FAMILY)
public class NonceField extends UIComponentBase {
    static final String FAMILY = "org.csecprogress.Nonce";

    /** Adds the field to each form when the form is added to a view. */
    public static class IntoForms implements SystemEventListener {
        @Override
        public void processEvent(SystemEvent event) {
            UIComponent form = (UIComponent) event.getSource();
            if (form.getChildren().stream().noneMatch(NonceField.class::isInstance)) {
                NonceField field = new NonceField();
                field.setTransient(true);
                form.getChildren().add(field);
            }
        }

        @Override
        public boolean isListenerForSource(Object source) {
            return true;
        }
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", "primefaces.nonce", null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        writer.endElement("input");
    }
}
