/** Fields that take files, by PrimeFaces' upload component. */
package org.csecprogress.kernel.upload.web;
