#ifndef SLAUDIT_CLIBXML2_SHIM_H
#define SLAUDIT_CLIBXML2_SHIM_H

// Debian's libxml2 headers pull in ICU's, which clash with Foundation's copy when both meet in one module.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 does not let us read.
static inline void slaudit_xml_free(void *pointer) { xmlFree(pointer); }

#endif
