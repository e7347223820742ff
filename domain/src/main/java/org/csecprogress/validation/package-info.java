/** The rules of the catalogue and the one engine that checks answers against them. */
package org.csecprogress.validation;
