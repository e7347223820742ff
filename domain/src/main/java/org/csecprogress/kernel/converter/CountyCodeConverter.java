package org.csecprogress.kernel.converter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.csecprogress.kernel.CountyCode;

/** Stores a county as its two digits. */
@Converter(autoApply = true)
public class CountyCodeConverter implements AttributeConverter<CountyCode, String> {
    @Override
    public String convertToDatabaseColumn(CountyCode county) {
        return county == null ? null : county.value();
    }

    @Override
    public CountyCode convertToEntityAttribute(String column) {
        return column == null ? null : new CountyCode(column);
    }
}
