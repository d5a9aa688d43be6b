# What `cmake --install` lays down: header, shared library, C++ face, CMake package and pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS nhan EXPORT nhan LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/nhan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/docs/msgpack.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/bindings/cpp/nhan.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/nhan)

# All dependencies are behind the C ABI, so the package has nothing to find and its export file is the whole of it.
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/nhan)
install(EXPORT nhan NAMESPACE nhan:: FILE nhan-config.cmake DESTINATION ${package_folder})
write_basic_package_version_file(nhan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/nhan-config-version.cmake DESTINATION ${package_folder})

# Paths start from the file, so that the installed tree may be moved; those that a packager gives whole stay as they are.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(pkgconfig_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH prefix_from_pkgconfig /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
  set(pkgconfig_prefix "\${pcfiledir}/${prefix_from_pkgconfig}")
endif()
foreach(folder LIBDIR INCLUDEDIR)
  set(pkgconfig_${folder} ${CMAKE_INSTALL_${folder}})
  if(NOT IS_ABSOLUTE "${pkgconfig_${folder}}")
    string(PREPEND pkgconfig_${folder} "\${prefix}/")
  endif()
endforeach()
configure_file(nhan.pc.in nhan.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/nhan.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
