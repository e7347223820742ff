/**
 * What an attacker can write down: the figures of all releases as one linked system of cells and
 * equations, made from the catalogue's own words, and its protection.
 */
package org.csecprogress.publication.linked;
