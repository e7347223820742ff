package org.csecprogress.kernel.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.csecprogress.kernel.ReportingPeriod;

/** Stores a period in its written form. */
@Converter(autoApply = true)
public class ReportingPeriodConverter implements AttributeConverter<ReportingPeriod, String> {
    @Override
    public String convertToDatabaseColumn(ReportingPeriod period) {
        return period == null ? null : period.toString();
    }

    @Override
    public ReportingPeriod convertToEntityAttribute(String column) {
        return column == null ? null : ReportingPeriod.of(column);
    }
}
