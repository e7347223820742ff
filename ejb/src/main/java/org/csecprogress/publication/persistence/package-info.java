/** Stores releases and what people and jobs make of them. */
package org.csecprogress.publication.persistence;
