package org.csecprogress.catalog.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;

/** The field in which a county is found by a part of its name. */
@Named
@ApplicationScoped
public class CountyField {
    private final Counties counties;

    protected CountyField() {
        counties = null;
    }

    @Inject
    CountyField(CatalogService catalog) {
        this(catalog.counties());
    }

    CountyField(Counties counties) {
        this.counties = counties;
    }

    /** Returns the counties whose name has the text in it, by name. */
    public List<CountyCode> find(String typed) {
        return counties.all().stream()
                .filter(county -> plain(county.name()).contains(plain(typed)))
                .map(County::code)
                .toList();
    }

    /** Returns the county of that code or whole name. */
    Optional<CountyCode> whole(String typed) {
        String text = typed.strip();
        return CountyCode.isValid(text)
                ? Optional.of(new CountyCode(text))
                : counties.all().stream()
                        .filter(county -> plain(county.name()).equals(plain(text)))
                        .map(County::code)
                        .findFirst();
    }

    /** Returns the name of a county, or nothing for none. */
    public String name(CountyCode county) {
        return county == null ? "" : counties.byCode(county).name();
    }

    /** Returns the regions, in the order of the reference data. */
    public List<Region> getRegions() {
        return counties.regions();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Takes a county's code, as a chosen one and an address have it, or its whole name. */
    @FacesConverter("county")
    public static class CodeConverter implements Converter<CountyCode> {
        @Override
        public CountyCode getAsObject(FacesContext faces, UIComponent field, String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            // A converter is restored with its view, and then nothing is injected.
            CountyField counties = CDI.current().select(CountyField.class).get();
            return counties.whole(typed)
                    .orElseThrow(() -> new ConverterException(wrong(typed.strip())));
        }

        private static FacesMessage wrong(String typed) {
            String sentence = Sentences.ofPage().of("county.unknown", typed);
            return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, CountyCode county) {
            return county == null ? null : county.value();
        }
    }
}
