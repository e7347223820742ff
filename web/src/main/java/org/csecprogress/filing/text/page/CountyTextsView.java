package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.filing.page.Addresses;

/** The county's own texts. */
@Named
@RequestScoped
public class CountyTextsView extends FilingTextsView {
    @Override
    boolean isOfMethods() {
        return false;
    }

    @Override
    public String getHere() {
        return Addresses.words(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return Addresses.check(currentFiling().period());
    }
}
