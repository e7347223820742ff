/** The use cases of reviewing texts and writing the commentary. */
package org.csecprogress.release.text.service;
