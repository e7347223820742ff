/** The public texts of a release as they are stored: written, decided and passed. */
package org.csecprogress.publication.text;
