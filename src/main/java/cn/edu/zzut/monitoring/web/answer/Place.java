package cn.edu.zzut.monitoring.web.answer;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;

/** Where in a request's JSON something is wrong, as its sender would write it: {@code choices[0].key}. */
final class Place {

    private Place() {}

    /** Empty for the whole of it. */
    static String of(JsonMappingException wrong) {
        StringBuilder place = new StringBuilder();
        for (Reference reference : wrong.getPath()) {
            if (reference.getFieldName() == null) {
                place.append('[').append(reference.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return place.toString();
    }
}
