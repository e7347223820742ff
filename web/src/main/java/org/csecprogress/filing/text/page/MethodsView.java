package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.filing.page.Addresses;

/** How the county screens and serves youth: tools, frequency, limits and known data problems. */
@Named
@RequestScoped
public class MethodsView extends FilingTextsView {
    @Override
    boolean isOfMethods() {
        return true;
    }

    @Override
    public String getHere() {
        return Addresses.methods(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return Addresses.milestones(currentFiling().period());
    }
}
