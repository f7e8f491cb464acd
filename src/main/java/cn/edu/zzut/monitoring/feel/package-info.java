/**
 * FEEL, the DMN standard's expression language, for rules and indicators: expressions are translated once into Java
 * functions where they use the common part of the language, and interpreted where not, with the same results. Knows no
 * other module.
 */
package cn.edu.zzut.monitoring.feel;
