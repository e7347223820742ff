package org.csecprogress.release.making.service;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** The sources of known plans that an archive has. */
record KnownOnes(List<KnownPlans> all) implements Instance<KnownPlans> {
    @Override
    public Iterator<KnownPlans> iterator() {
        return all.iterator();
    }

    @Override
    public KnownPlans get() {
        return all.get(0);
    }

    @Override
    public Instance<KnownPlans> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends KnownPlans> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends KnownPlans> Instance<U> select(
            TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
        return all.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return all.size() > 1;
    }

    @Override
    public void destroy(KnownPlans instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<KnownPlans> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<KnownPlans>> handles() {
        throw new UnsupportedOperationException();
    }
}
