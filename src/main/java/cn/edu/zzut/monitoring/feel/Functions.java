package cn.edu.zzut.monitoring.feel;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;
import org.kie.dmn.feel.util.StringEvalHelper;

/**
 * The functions that a rule may call, each with the same value for the same data. Those of the library are named one by
 * one, so that a new version of it brings nothing in; what its own would do without bounds, or by handing text to another
 * language, is done here.
 */
final class Functions {

    /** The library's own. */
    static final Set<String> LIBRARY = Set.of(
            ("abs,after,all,any,append,before,ceiling,coincides,concatenate,contains,count,date,date and time,day of week,"
                            + "day of year,decimal,duration,during,ends with,even,exp,finished by,finishes,flatten,floor,"
                            + "get entries,get value,includes,index of,insert before,is,list contains,log,lower case,max,"
                            + "mean,median,meets,met by,min,mode,modulo,month of year,not,number,odd,overlaps,"
                            + "overlaps after,overlaps before,remove,reverse,round down,round half down,round half up,"
                            + "round up,sort,sqrt,started by,starts,starts with,stddev,string,string length,sublist,"
                            + "substring,substring after,substring before,sum,time,union,upper case,week of year,"
                            + "years and months duration")
                    .split(","));

    /** Ours, under the standard's names. */
    static final Map<String, Supplier<Callee>> OWN = Map.of(
            "distinct values", () -> Lists::distinct,
            "product", () -> Lists::product,
            "string join", () -> Lists::join,
            "matches", () -> new Regex()::matches,
            "replace", () -> new Regex()::replace,
            "split", () -> new Regex()::split);

    private Functions() {}

    /** A function as one place in an expression calls it. */
    @FunctionalInterface
    interface Callee {

        Object call(Object[] arguments, Effort effort);
    }

    static boolean has(String name) {
        return LIBRARY.contains(name) || OWN.containsKey(name);
    }

    static Callee of(String name) {
        return OWN.containsKey(name) ? OWN.get(name).get() : new LibraryCall(BuiltInFunctions.getFunction(name));
    }

    /** The name as it is written properly, whatever stands between its words. */
    static String normalized(String name) {
        return StringEvalHelper.normalizeVariableName(name);
    }
}
